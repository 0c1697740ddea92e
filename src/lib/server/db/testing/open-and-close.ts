import { openStore } from '../open-store.ts';
import type { StorePlace } from '../open-store.ts';

/* Run as a program: opens the store at the place named as JSON, and closes it again. */

const place = JSON.parse(process.argv[2] ?? '{}') as StorePlace;
await (await openStore(place)).close();
