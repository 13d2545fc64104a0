// The rows as they are shown: quick search, filters of the heads, order.
import { useMemo, useState } from 'react';
import { columnFilteringFeature, createFilteredRowModel, createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import type { ColumnDef, ColumnFiltersState, SortingState } from '@tanstack/react-table';
import { asksNothing, passes } from './filters.ts';
import type { ColumnFilter } from './filters.ts';
import { compareValues, quickFilter } from './values.ts';
import type { GridColumn, GridValue } from './types.ts';

const features = tableFeatures({ columnFilteringFeature, rowSortingFeature, filteredRowModel: createFilteredRowModel(), sortedRowModel: createSortedRowModel() });
type Features = typeof features;

/** A row of any page; the table library asks for an object around it. */
interface Held<Row> {
  row: Row;
}

export interface GridModel<Row> {
  shown: readonly Row[];
  quick: string;
  setQuick: (text: string) => void;
  filters: Record<string, ColumnFilter>;
  setFilter: (columnId: string, filter: ColumnFilter | undefined) => void;
  sorting: { id: string; desc: boolean } | null;
  /** Ascending, then descending, then as the register has it. */
  toggleSort: (columnId: string) => void;
  setSort: (sorting: { id: string; desc: boolean } | null) => void;
  /** Something hides or moves rows. */
  arranged: boolean;
  clear: () => void;
}

/** Blank cells stand last in either order. */
function tableColumns<Row>(columns: readonly GridColumn<Row>[]): ColumnDef<Features, Held<Row>>[] {
  return columns.map((column) => ({
    id: column.id,
    accessorFn: (held: Held<Row>) => {
      const value = column.value(held.row);
      return value === null || value === '' ? undefined : value;
    },
    sortUndefined: 'last',
    sortFn: (left, right, id) => compareValues(left.getValue(id) as string | number, right.getValue(id) as string | number),
    filterFn: (row, id, asked) => passes((row.getValue(id) as GridValue | undefined) ?? null, asked as ColumnFilter),
  }));
}

/** Searches, filters and sorts the rows of a page. */
export function useModel<Row>(rows: readonly Row[], columns: readonly GridColumn<Row>[]): GridModel<Row> {
  const [quick, setQuick] = useState('');
  const [sorting, setSorting] = useState<SortingState>([]);
  const [columnFilters, setColumnFilters] = useState<ColumnFiltersState>([]);
  const defs = useMemo(() => tableColumns(columns), [columns]);
  const data = useMemo(() => quickFilter(rows, columns, quick).map((row) => ({ row })), [rows, columns, quick]);
  const table = useTable<Features, Held<Row>>({
    features,
    columns: defs,
    data,
    state: { sorting, columnFilters },
    onSortingChange: setSorting,
    onColumnFiltersChange: setColumnFilters,
  });
  const model = table.getRowModel();
  const shown = useMemo(() => model.rows.map((row) => row.original.row), [model]);
  const filters = useMemo(() => Object.fromEntries(columnFilters.map((entry) => [entry.id, entry.value as ColumnFilter])), [columnFilters]);
  const first = sorting[0] ?? null;
  return {
    shown,
    quick,
    setQuick,
    filters,
    setFilter: (columnId, filter) =>
      setColumnFilters((current) => {
        const others = current.filter((entry) => entry.id !== columnId);
        return asksNothing(filter) ? others : [...others, { id: columnId, value: filter }];
      }),
    sorting: first,
    toggleSort: (columnId) => setSorting(first?.id !== columnId ? [{ id: columnId, desc: false }] : first.desc ? [] : [{ id: columnId, desc: true }]),
    setSort: (next) => setSorting(next ? [next] : []),
    arranged: quick !== '' || sorting.length > 0 || columnFilters.length > 0,
    clear: () => {
      setQuick('');
      setSorting([]);
      setColumnFilters([]);
    },
  };
}
