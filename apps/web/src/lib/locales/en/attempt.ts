export const attempt = {};
