/** Every mistake at once; shared parts of the schema stay functions of their own, which keeps the compiled code small. */
export const ajvOptions = {
  allErrors: true,
  allowUnionTypes: true,
  strictTuples: false,
  inlineRefs: false,
} as const
