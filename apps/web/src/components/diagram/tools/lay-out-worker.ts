import type { Diagram } from '@holdout/contract';
import { layOut } from './lay-out.ts';

self.onmessage = ({ data }: MessageEvent<Diagram>) => self.postMessage(layOut(data));
