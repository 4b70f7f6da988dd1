/** What an attachment is by its first bytes; its name and its sender's word do not count. */
export interface AttachmentKind {
  readonly mediaType: string;
  readonly extension: string;
  /** Programs, scripts and pages are not kept. */
  readonly isAllowed: boolean;
}

type Signature = readonly [bytes: string, mediaType: string, extension: string];

/** Leading bytes as Latin-1 text. */
const FORBIDDEN: readonly Signature[] = [
  ["MZ", "application/vnd.microsoft.portable-executable", "exe"],
  ["\x7fELF", "application/x-elf", "elf"],
  ["\xca\xfe\xba\xbe", "application/java-vm", "class"],
  ["\xcf\xfa\xed\xfe", "application/x-mach-binary", "bin"],
  ["\xfe\xed\xfa\xce", "application/x-mach-binary", "bin"],
  ["#!", "text/x-script", "sh"],
  ["L\x00\x00\x00\x01\x14\x02\x00", "application/x-ms-shortcut", "lnk"],
];
const KNOWN: readonly Signature[] = [
  ["%PDF-", "application/pdf", "pdf"],
  ["\x89PNG\r\n\x1a\n", "image/png", "png"],
  ["\xff\xd8\xff", "image/jpeg", "jpg"],
  ["GIF8", "image/gif", "gif"],
  ["BM", "image/bmp", "bmp"],
  ["II*\x00", "image/tiff", "tif"],
  ["MM\x00*", "image/tiff", "tif"],
  ["PK\x03\x04", "application/zip", "zip"],
  ["PK\x05\x06", "application/zip", "zip"],
  ["Rar!\x1a\x07", "application/vnd.rar", "rar"],
  ["7z\xbc\xaf\x27\x1c", "application/x-7z-compressed", "7z"],
  ["\x1f\x8b", "application/gzip", "gz"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage", "ole"],
  ["{\\rtf", "application/rtf", "rtf"],
  ["OggS", "audio/ogg", "ogg"],
  ["ID3", "audio/mpeg", "mp3"],
];
/** Names whose file a double click would run, whatever their bytes look like. */
const RUNS =
  /\.(exe|com|scr|pif|bat|cmd|ps1|vbs?|vbe|jse?|wsf|wsh|hta|msi|msp|jar|lnk|reg|dll|cpl|sh|app|apk|iso|img|html?|xhtml|svgz?|mht(ml)?|chm)[\s.]*$/i;
/** Pages and drawings can carry scripts. */
const ACTIVE =
  /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,500}?-->\s*)?<(!doctype\s+html|html|script|svg|head|body)\b/i;

/**
 * Types an attachment by its content.
 *
 * @param head its first bytes, 1,024 are enough, one character a byte
 * @param name as its sender called it
 */
export function attachmentKind(head: string, name: string): AttachmentKind {
  const forbidden = FORBIDDEN.find(([bytes]) => head.startsWith(bytes));
  if (forbidden !== undefined) {
    return { mediaType: forbidden[1], extension: forbidden[2], isAllowed: false };
  }
  if (ACTIVE.test(head)) {
    return { mediaType: "text/html", extension: "html", isAllowed: false };
  }
  const [, mediaType, extension] = KNOWN.find(([bytes]) => head.startsWith(bytes)) ?? byText(head);
  return { mediaType, extension, isAllowed: !RUNS.test(name) };
}

/** Without control characters it is text, else nobody knows. */
function byText(head: string): Signature {
  const isText = !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(head);
  return isText ? ["", "text/plain", "txt"] : ["", "application/octet-stream", "bin"];
}
