import { Ajv, type ErrorObject } from 'ajv'
import { rules } from '../../rules/index.js'
import { ajvOptions } from './ajvOptions.js'
import { configSchema } from './configSchema.js'

/** Every breach of the schema. The build puts precompiled code in the place of this file, see `esbuild.config.js`. */
export function breachesOf(config: unknown): readonly ErrorObject[] {
  const validate = new Ajv(ajvOptions).compile(configSchema(rules))
  return validate(config) ? [] : (validate.errors ?? [])
}
