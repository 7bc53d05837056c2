export { ErasedPage as Component } from '../features/attempt/own-data/erased-page.tsx';
