export { ChallengeList as Component } from '../features/challenges/challenge-list.tsx';
