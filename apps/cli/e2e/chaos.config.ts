import { defineConfig } from '@playwright/test';
import config from './playwright.config.ts';

/** For `npm run test:chaos`: this test has a platform of its own and needs no other. */
export default defineConfig({ ...config, testMatch: 'chaos.spec.ts', globalSetup: undefined });
