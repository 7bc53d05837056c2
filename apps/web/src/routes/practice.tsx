import { HeaderTools } from '../features/session/header-tools.tsx';
import { PracticePage } from '../features/workspace/practice/practice-page.tsx';

export function Component() {
  return <PracticePage tools={<HeaderTools isCompact />} />;
}
