export { AttemptPage as Component } from '../features/attempt/attempt-page.tsx';
