// Prints precision and recall of the claim rules over the labelled cases: node test/claims/score.js [folder] [--show]
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const outfile = fileURLToPath(new URL('./.score.mjs', import.meta.url))
try {
  await build({
    entryPoints: [fileURLToPath(new URL('./score.ts', import.meta.url))],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  })
  await import(outfile)
} finally {
  await rm(outfile, { force: true })
}
