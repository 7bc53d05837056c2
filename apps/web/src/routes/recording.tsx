export { RecordingPage as Component } from '../features/attempt/recording/recording-page.tsx';
