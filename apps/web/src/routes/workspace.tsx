import { HeaderTools } from '../features/session/header-tools.tsx';
import { WorkspacePage } from '../features/workspace/workspace-page.tsx';

export function Component() {
  return <WorkspacePage tools={<HeaderTools isCompact />} />;
}
