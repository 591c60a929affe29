import { build } from 'esbuild'

/** dist/main.js: the server in one file; the packages stay where npm put them. */
await build({
  entryPoints: ['src/shell/main.ts'],
  outfile: 'dist/main.js',
  bundle: true,
  platform: 'node',
  target: 'node26',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: true,
  logLevel: 'warning',
})
