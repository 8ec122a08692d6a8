import type { Bilingual } from '../model/regime.js'

/** What the system says of a file or folder, by its code. */
export const SYSTEM_ERRORS: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: '没有这个文件', en: 'No such file' },
  ENOTDIR: { zh: '其中有一段是文件，不是目录', en: 'A part of the path is a file, not a folder' },
  EACCES: { zh: '没有权限', en: 'Permission denied' },
  EPERM: { zh: '没有权限', en: 'Permission denied' },
  EROFS: { zh: '所在的磁盘只读', en: 'The disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'The disk is full' },
  EISDIR: { zh: '这是一个目录，不是文件', en: 'It is a directory, not a file' },
  ERR_UNSUPPORTED_DIR_IMPORT: { zh: '这是一个目录，不是文件', en: 'It is a directory, not a file' },
  EEXIST: { zh: '应为目录的位置上有一个文件', en: 'A file stands where a folder should be' },
  ELOOP: { zh: '链接循环', en: 'The link leads back to itself' },
  EMFILE: { zh: '同时打开的文件过多', en: 'Too many open files' },
  ERR_FS_FILE_TOO_LARGE: { zh: '文件过大', en: 'The file is too large' },
}
