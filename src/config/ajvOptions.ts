/** Every mistake at once, each with the value found. */
export const ajvOptions = {
  allErrors: true,
  verbose: true,
  allowUnionTypes: true,
  strictTuples: false,
} as const
