/** Files that are no text whatever their name says, told by their first bytes. */

type Signature = [name: string, bytes: (number | undefined)[], offset?: number];

const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const any = undefined;

const SIGNATURES: Signature[] = [
	['a PDF', letters('%PDF-')],
	['a PNG image', [0x89, ...letters('PNG')]],
	['a JPEG image', [0xff, 0xd8, 0xff]],
	['a GIF image', letters('GIF8')],
	['a WebP image', [...letters('RIFF'), any, any, any, any, ...letters('WEBP')]],
	['a sound file', [...letters('RIFF'), any, any, any, any, ...letters('WAVE')]],
	['a TIFF image', [0x49, 0x49, 0x2a, 0x00]],
	['a TIFF image', [0x4d, 0x4d, 0x00, 0x2a]],
	['a photo or a video', letters('ftyp'), 4],
	['a video', [0x1a, 0x45, 0xdf, 0xa3]],
	['a sound file', [...letters('ID3'), any, 0x00]],
	['a sound file', letters('OggS')],
	['a sound file', letters('fLaC')],
	['a zip archive', [...letters('PK'), 0x03, 0x04]],
	['an empty zip archive', [...letters('PK'), 0x05, 0x06]],
	['an older Office document', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
	['a rich text document', letters('{\\rtf')],
	['a compressed archive', [0x1f, 0x8b, 0x08]],
	['a compressed archive', [...letters('7z'), 0xbc, 0xaf, 0x27, 0x1c]],
	['a compressed archive', [...letters('Rar!'), 0x1a, 0x07]],
	['a compressed archive', [0xfd, ...letters('7zXZ'), 0x00]],
	['a compressed archive', [0x28, 0xb5, 0x2f, 0xfd]],
	['a database', letters('SQLite format 3\0')],
	['a program', [0x7f, ...letters('ELF')]],
	['a program', [...letters('MZ'), any, 0x00]],
	['a program', [0x00, ...letters('asm')]],
	['a font', letters('wOF2')],
	['a font', [0x00, 0x01, 0x00, 0x00, 0x00]]
];

/** What kind of file these bytes are ("a PNG image"), or undefined where they may be text. */
export function knownBinary(bytes: Uint8Array): string | undefined {
	const found = SIGNATURES.find(([, wanted, offset = 0]) =>
		wanted.every((byte, index) => byte === undefined || bytes[offset + index] === byte)
	);
	return found?.[0];
}
