/** The few texts of yargs that a user can meet, in Chinese; bundled, since a bundle cannot find its locale files. */
export const YARGS_ZH: Readonly<Record<string, string>> = {
  'Commands:': '命令：',
  'Options:': '选项：',
  'Examples:': '示例：',
  'Not enough arguments following: %s': '选项 --%s 后面缺少值',
  default: '默认',
}

export const YARGS_EN: Readonly<Record<string, string>> = {
  'Not enough arguments following: %s': 'The flag --%s needs a value',
}
