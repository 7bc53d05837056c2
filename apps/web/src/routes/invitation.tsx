export { Invitation as Component } from '../features/invitation/invitation.tsx';
