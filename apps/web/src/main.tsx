import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { reloadWhenOutdated } from './app/reload-when-outdated.ts';
import { watchFocus } from './lib/focus-trail.ts';
import { preferredLocale, startTranslations } from './lib/i18n.ts';

reloadWhenOutdated();
watchFocus();
await startTranslations(preferredLocale());
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
