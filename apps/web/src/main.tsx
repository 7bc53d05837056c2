import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { preferredLocale, startTranslations } from './lib/i18n.ts';

await startTranslations(preferredLocale());
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
