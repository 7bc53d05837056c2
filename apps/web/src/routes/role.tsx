import { useParams } from 'react-router';
import { RolePage } from '../features/roles/role-page.tsx';

export function Component() {
  const { roleId = '' } = useParams();
  return <RolePage key={roleId} roleId={roleId} />;
}
