/** A place to break things in: a profile on the disk, a browser over it, a page with the storage in it. */
import type { CDPSession, Page } from 'playwright-core';
import { launch, newProfile, servePage, type Chromium, type Site } from '../storage/browser/harness';
import type {} from './page';

export const CARDS = 40;

export interface Backend {
	backend: string;
	flags: string[];
}

/** A line of the table. */
export interface Row {
	fault: string;
	backend: string;
	tries: number;
	/** Acknowledged answers that were gone and stayed so. */
	lost: number;
	/** In how many tries it was told; undefined where there was nothing to tell. */
	told?: number;
	/** In how many tries everything was there and in step at the end. */
	recovered: number;
}

export const named = ({ backend }: Backend) => ({ backend });

export class World {
	chromium!: Chromium;
	page!: Page;
	acknowledged: string[] = [];
	/** Kept: what a session of the developer tools overrides ends with it. */
	devtools!: CDPSession;
	#profile: { folder: string; remove(): void };
	private constructor(
		readonly site: Site,
		readonly flags: string[],
		folder?: string
	) {
		this.#profile = folder ? { folder, remove: () => {} } : newProfile();
	}

	/** @param folder of the profile; one of its own unless told */
	static async make(site: Site, { flags }: Backend, folder?: string): Promise<World> {
		const world = new World(site, flags, folder);
		await world.start();
		return world;
	}

	get folder(): string {
		return this.#profile.folder;
	}

	async start(): Promise<void> {
		this.chromium = await launch(this.folder, this.flags, this.site);
		this.page = await this.chromium.tab('torture');
		this.devtools = await this.page.context().newCDPSession(this.page);
	}

	/** A deck, and some answers to it. */
	async study(answers: number): Promise<void> {
		await this.page.evaluate(() => window.verso.start());
		await this.page.evaluate((count) => window.verso.makeDeck(count), CARDS);
		for (let step = 0; step < answers; step += 1) await this.answer(step % CARDS, step);
	}

	/** One answer; remembered when it was acknowledged. */
	async answer(card: number, step: number): Promise<string> {
		const id = await this.page.evaluate(([which, when]) => window.verso.answer(which, when), [
			card,
			step
		] as const);
		if (id.includes(':')) this.acknowledged.push(id);
		return id;
	}

	/** After a loss that was counted: another deck, where there is none, and only what is there is looked for again. */
	async beginAnew(): Promise<void> {
		this.acknowledged = await this.page.evaluate(() => window.torture.ids());
		await this.page.evaluate(() => window.verso.start());
		if ((await this.page.evaluate(() => window.verso.decks())) === 0)
			await this.page.evaluate((count) => window.verso.makeDeck(count), CARDS);
	}

	async restart(): Promise<void> {
		await this.chromium.close();
		await this.start();
	}

	/** How many acknowledged answers are gone or come twice, and whether everything else is in step. */
	async verify(): Promise<{ lost: number; twice: number; inStep: string }> {
		const ids = await this.page.evaluate(() => window.torture.ids());
		const there = new Set(ids);
		const inStep = await this.page.evaluate(() => window.torture.inStep());
		return {
			lost: this.acknowledged.filter((id) => !there.has(id)).length,
			twice: ids.length - there.size,
			inStep
		};
	}

	async remove(): Promise<void> {
		await this.chromium.kill().catch(() => undefined);
		this.#profile.remove();
	}
}

/** Does something with a world of its own. */
export async function inWorld<Value>(
	site: Site,
	backend: Backend,
	work: (world: World) => Promise<Value>,
	folder?: string
): Promise<Value> {
	const world = await World.make(site, backend, folder);
	try {
		return await work(world);
	} finally {
		await world.remove();
	}
}

export const servePages = (): Promise<Site> => servePage(new URL('page.ts', import.meta.url));
