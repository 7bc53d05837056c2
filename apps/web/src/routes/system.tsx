export { SystemPage as Component } from '../features/system/system-page.tsx';
