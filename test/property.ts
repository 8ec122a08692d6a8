// Properties are tried on the same generated cases every time; `FC_SEED=7 npm test` tries others.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_122) })

export { default } from 'fast-check'
