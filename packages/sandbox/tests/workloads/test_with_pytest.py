"""What pytest itself needs: temporary folders, captured output, changed environments, warnings, parameters."""

import os
import subprocess
import sys
import warnings

import pytest


@pytest.mark.parametrize("number", [1, 2])
def test_parameters(number, tmp_path):
    (tmp_path / "file").write_text(str(number))
    assert (tmp_path / "file").read_text() == str(number)


def test_descriptors_are_captured(capfd):
    os.write(1, b"raw")
    subprocess.run([sys.executable, "-c", "print('child')"], check=True)
    assert capfd.readouterr().out == "rawchild\n"


def test_the_environment(monkeypatch, tmp_path_factory, caplog, recwarn):
    monkeypatch.setenv("A", "b")
    monkeypatch.chdir(tmp_path_factory.mktemp("folder"))
    warnings.warn("seen", stacklevel=1)
    assert os.environ["A"] == "b" and len(recwarn) == 1


def test_a_message_that_is_made_of_source():
    with pytest.raises(AssertionError, match="assert 1 == 2"):
        value = 1
        assert value == 2
