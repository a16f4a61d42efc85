/**
 * What is new in the newest version of a changelog: its points, as plain sentences, newest version first.
 * @param changelog markdown with one `## version` heading a version and one `- point` a line
 */
export function newest(changelog: string): string[] {
	const section = changelog.split(/^## .*$/m)[1] ?? '';
	return [...section.matchAll(/^[-*] (.+(?:\n {2,}.+)*)$/gm)].map(([, point = '']) =>
		point.replace(/\s+/g, ' ').replace(/[`*]/g, '')
	);
}
