// Prints precision and recall of the claim rules over the labelled cases: node test/claims/score.js [folder] [--show]
import { importSource } from '../../bench/sources.js'

await importSource('test/claims/score.entry.ts')
