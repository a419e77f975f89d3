/** The list of regions, fetched once and whole: which region is chosen shows in no request. */
import type { Region } from '../regions.ts';

let regions: Promise<Region[]> | null = null;

export async function regionList(address: string): Promise<Region[]> {
  try {
    const { fetchRegions } = await import('../regions.ts');
    return await (regions ??= fetchRegions(address));
  } catch (trouble) {
    // The next try may find a connection.
    regions = null;
    throw trouble;
  }
}
