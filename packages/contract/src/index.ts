export * from './text.ts';
export * from './execution.ts';
export * from './files.ts';
export * from './competency.ts';
export * from './grade.ts';
export * from './challenge.ts';
