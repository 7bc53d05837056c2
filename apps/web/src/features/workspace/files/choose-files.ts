import type { UploadedFile } from './read-uploads.ts';

/** Asks the browser for files from this computer; nothing happens when nothing is chosen. */
export function chooseFiles(onChosen: (files: File[]) => void): void {
  choose({ multiple: true }, onChosen);
}

export function chooseZip(onChosen: (zip: UploadedFile) => void): void {
  choose({ accept: '.zip' }, ([file]) => {
    if (file) onChosen({ path: file.name, file });
  });
}

function choose(
  wanted: Partial<Pick<HTMLInputElement, 'multiple' | 'accept'>>,
  onChosen: (files: File[]) => void,
): void {
  const input = Object.assign(document.createElement('input'), { type: 'file', ...wanted });
  input.onchange = () => onChosen([...(input.files ?? [])]);
  input.click();
}
