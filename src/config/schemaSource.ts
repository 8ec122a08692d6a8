/** What the build needs to write and compile the schema of configurations. */
export { rules } from '../../rules/index.js'
export { ajvOptions } from './ajvOptions.js'
export { configSchema } from './configSchema.js'
