export { RoleList as Component } from '../features/roles/role-list.tsx';
