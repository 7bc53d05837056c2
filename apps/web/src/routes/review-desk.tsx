import { useParams } from 'react-router';
import { ReviewDeskPage } from '../features/desk/review-desk-page.tsx';
import { HeaderTools } from '../features/session/header-tools.tsx';

export function Component() {
  const { reviewId = '' } = useParams();
  return <ReviewDeskPage key={reviewId} reviewId={reviewId} tools={<HeaderTools isCompact />} />;
}
