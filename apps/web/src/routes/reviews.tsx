export { ReviewQueue as Component } from '../features/review-queue/review-queue.tsx';
