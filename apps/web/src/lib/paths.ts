/** The table of URLs. */
export const paths = {
  home: () => '/',
  invitation: () => '/i',
  attempt: () => '/attempt',
  workspace: () => '/attempt/work',
  practice: () => '/practice',
  recording: () => '/attempt/recording',
  erased: () => '/erased',
  reviews: () => '/reviews',
  review: (reviewId: string) => `/reviews/${encodeURIComponent(reviewId)}`,
  roles: () => '/roles',
  role: (roleId: string) => `/roles/${encodeURIComponent(roleId)}`,
  comparison: (roleId: string, candidateIds: readonly string[]) =>
    `/roles/${encodeURIComponent(roleId)}/compare?candidates=${candidateIds.map(encodeURIComponent).join(',')}`,
  challenges: () => '/challenges',
  staff: () => '/staff',
  system: () => '/system',
};
