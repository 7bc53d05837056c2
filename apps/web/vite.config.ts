import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressAssets } from './compress-assets.ts';

export default defineConfig({
  plugins: [react(), compressAssets()],
  server: {
    port: 5173,
    strictPort: true,
    // The API answers only its own origin; here the pages come from Vite's.
    proxy: { '/api': { target: 'http://127.0.0.1:4000', headers: { origin: 'http://127.0.0.1:4000' } } },
  },
  build: {
    target: 'es2023',
    // Monaco is one large chunk on purpose: it is loaded only where code is shown.
    chunkSizeWarningLimit: 4000,
  },
  worker: { format: 'es' },
});
