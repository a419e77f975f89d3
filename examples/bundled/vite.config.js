// The element is a module with top-level declarations of ES2022; its worker is one, too.
export default {
  build: { target: 'es2022', outDir: 'built-by-vite' },
  worker: { format: 'es' },
};
