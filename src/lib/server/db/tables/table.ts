/** One column: how both databases hold it, whether it may be empty, and why it is stored at all. */
export interface Column {
	/** `text` also holds JSON; `bigint` holds numbers and times, these as milliseconds since 1970. */
	type: 'text' | 'bigint';
	optional?: true;
	/** The table whose row this column names; it goes when that row goes. */
	refers?: string;
	/** Instead of going with the row it names, this one stays and forgets it. */
	clears?: true;
	why: string;
}

/** What one table stores: the reason of every column stands in the privacy inventory. */
export interface Table<Row = object> {
	name: string;
	columns: Record<keyof Row & string, Column>;
}
