import { fetchCodeEditor } from '../components/code-editor/lazy-code-editor.tsx';
import { HeaderTools } from '../features/session/header-tools.tsx';
import { WorkspacePage } from '../features/workspace/workspace-page.tsx';

fetchCodeEditor();

export function Component() {
  return <WorkspacePage tools={<HeaderTools isCompact />} />;
}
