/** Stands in for the package `string-width` in the bundle; see `esbuild.config.js`. */
export { widthOf as default } from './width.js'
