import { useParams } from 'react-router';
import { ComparisonPage } from '../features/comparison/comparison-page.tsx';

export function Component() {
  const { roleId = '' } = useParams();
  return <ComparisonPage roleId={roleId} />;
}
