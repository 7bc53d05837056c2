import { describe, expect, it } from 'vitest';
import { buildWorkspace, runProject } from '../src/index.ts';
import { markers, sumChallenge } from './sum-challenge.ts';
import { resultsOf, useGrading } from './use-grading.ts';

/**
 * Promise 1, with markers: code that reads everything it can (files, environment, memory of every process) must not
 * find one of the markers that lie in the hidden files, the prepared world and the seed. It does find the one that it
 * was given, so the search works.
 */
const { own, cache, grade } = useGrading();
const seed = `seed-${markers.judge.slice(7, 23)}`;
const secrets = [markers.judge, markers.oracle, markers.labels, markers.prepared, markers.variant, seed];

const search = `
import os, re, stat

PATTERN = re.compile(rb"CANA" + rb"RY-[0-9a-f]{32}|seed" + rb"-[0-9a-f]{16}")

def look():
    found = set()
    def scan(data):
        found.update(match.decode() for match in PATTERN.findall(data))
    for top, folders, names in os.walk("/"):
        if top.startswith(("/proc", "/sys", "/usr/lib", "/usr/share")):
            folders[:] = []
            continue
        for name in names:
            path = os.path.join(top, name)
            try:
                if stat.S_ISREG(os.stat(path).st_mode):
                    with open(path, "rb") as file:
                        scan(file.read(5_000_000))
            except OSError:
                pass
    for process in filter(str.isdigit, os.listdir("/proc")):
        for part in ("environ", "cmdline", "maps"):
            try:
                with open(f"/proc/{process}/{part}", "rb") as file:
                    scan(file.read())
            except OSError:
                pass
        scan_memory(process, scan)
    return sorted(found)

def scan_memory(process, scan):
    try:
        areas = open(f"/proc/{process}/maps").read().splitlines()
        memory = open(f"/proc/{process}/mem", "rb", 0)
    except OSError:
        return
    for area in areas:
        span, mode = area.split()[:2]
        if "r" not in mode or "[v" in area:
            continue
        start, end = (int(part, 16) for part in span.split("-"))
        try:
            memory.seek(start)
            scan(memory.read(min(end - start, 50_000_000)))
        except (OSError, OverflowError, ValueError):
            pass
`;
const project = [
  { path: 'search.py', content: search },
  {
    path: 'solution.py',
    content: `import search\n\n\ndef fit(rows, *, seed, model_dir):\n    found = search.look()\n    print(found)\n    return found\n\n\ndef total(values):\n    raise ValueError(" ".join(search.look()))\n`,
  },
  {
    path: 'tests/test_search.py',
    content:
      'import search\nimport solution\n\n\ndef test_look():\n    try:\n        solution.total([1])\n    except Exception:\n        pass\n    raise AssertionError(" ".join(search.look()))\n\n\ndef test_finds_only_what_was_given():\n    assert len(search.look()) == 1\n',
  },
  { path: 'main.py', content: 'import search\n\nprint("\\n".join(search.look()))\n' },
];

describe('hidden markers', () => {
  it('are not in the reach of graded code, and not in the grade', async () => {
    const done = await grade(project, seed);
    const told = JSON.stringify(done);
    const seen = done.checks.find(({ id }) => id === 'S1_fit');
    expect(seen?.result).toBe('met');
    expect(JSON.stringify(seen?.measures)).toContain(markers.given);
    for (const secret of secrets) expect(told).not.toContain(secret);
    // Beside the variants too: the test that passes only when nothing else is found passed on each sound one.
    expect(resultsOf(done)).toMatchObject({ T_portable: 'met' });
  });

  it('are not in the reach of a run, the visible checks or the own tests', async () => {
    const request = { sandbox: own.sandbox, challenge: sumChallenge, files: project };
    const { data } = await buildWorkspace({ ...request, seed, preparedCache: cache });
    for (const run of [
      { kind: 'file', path: 'main.py' },
      { kind: 'own-tests' },
      { kind: 'visible-checks' },
    ] as const) {
      let output = '';
      const result = await runProject({
        ...request,
        ...run,
        dataFiles: data,
        onOutput: (_, chunk) => {
          output += chunk.toString('utf8');
        },
      });
      const told = output + JSON.stringify(result);
      expect(told).toContain(markers.given);
      for (const secret of secrets) expect(told).not.toContain(secret);
    }
  });
});
