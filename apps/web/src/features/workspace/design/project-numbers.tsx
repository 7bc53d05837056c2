import { NumbersSheet } from '../../../components/numbers-sheet/numbers-sheet.tsx';
import { useProjectFile } from '../project/use-project-file.ts';
import type { DesignSource } from './design-source.ts';

interface ProjectNumbersProps extends Pick<DesignSource, 'project' | 'recorder' | 'readOnlyWhy'> {
  path: string;
}

/** The numbers of the answer, worked out while they are written into their file. */
export function ProjectNumbers({ path, project, recorder, readOnlyWhy }: ProjectNumbersProps) {
  const [text, change] = useProjectFile(path, project, recorder);
  return <NumbersSheet text={text} onChange={change} isReadOnly={readOnlyWhy !== null} />;
}
