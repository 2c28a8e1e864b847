import type { Host } from "../host";
import { filterRows } from "../model/filterRows";
import { lastColumn } from "../model/rect";
import type { SheetModel } from "../model/sheetModel";
import type { FilterModel } from "../model/sheetParts";
import { ModelFace, modelOf } from "../modelFace";
import { modelled } from "../modelled";
import { ServiceError } from "../serviceError";
import { StrictObject } from "../strictObject";

/** The filter of a sheet. */
export class Filter extends StrictObject {
  readonly #host: Host;
  readonly #sheet: SheetModel;

  constructor(host: Host, sheet: SheetModel) {
    super(host);
    this.#host = host;
    this.#sheet = sheet;
  }

  getRange(): StrictObject {
    return this.#host.faces.range({ sheet: this.#sheet, rect: this.#present().rect });
  }

  getColumnFilterCriteria(column: number): FilterCriteria | null {
    const hidden = this.#present(column).hiddenValues[column];
    return hidden ? new FilterCriteria(this.#host, hidden) : null;
  }

  setColumnFilterCriteria(column: number, criteria: FilterCriteria | null): Filter {
    const filter = this.#present(column);
    const hiddenValues = { ...filter.hiddenValues };
    if (criteria) hiddenValues[column] = modelOf(criteria);
    else delete hiddenValues[column];
    return this.#apply({ ...filter, hiddenValues });
  }

  removeColumnFilterCriteria(column: number): Filter {
    const filter = this.#present(column);
    const hiddenValues = { ...filter.hiddenValues };
    delete hiddenValues[column];
    return this.#apply({ ...filter, hiddenValues });
  }

  remove(): void {
    this.#present();
    this.#apply(null);
  }

  #apply(filter: FilterModel | null): Filter {
    this.#sheet.filter = filter;
    filterRows(this.#sheet, this.#host.habits);
    return this;
  }

  #present(column?: number): FilterModel {
    const { filter } = this.#sheet;
    if (!filter) throw new ServiceError("The filter has been removed.");
    if (column !== undefined && (column < filter.rect.column || column > lastColumn(filter.rect)))
      throw new ServiceError("The column is outside the filter's range.");
    return filter;
  }
}

export class FilterCriteria extends ModelFace<readonly string[]> {
  readonly #host: Host;
  readonly #hidden: readonly string[];

  constructor(host: Host, hidden: readonly string[]) {
    super(host, hidden);
    this.#host = host;
    this.#hidden = hidden;
  }

  getHiddenValues(): string[] {
    return this.#host.list(this.#hidden);
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.#host, this.#hidden);
  }
}

export class FilterCriteriaBuilder extends StrictObject {
  readonly #host: Host;
  #hidden: readonly string[];

  constructor(host: Host, hidden: readonly string[] = []) {
    super(host);
    this.#host = host;
    this.#hidden = hidden;
  }

  setHiddenValues(values: readonly string[]): FilterCriteriaBuilder {
    this.#hidden = [...values];
    return this;
  }

  build(): FilterCriteria {
    return new FilterCriteria(this.#host, this.#hidden);
  }
}

modelled("Filter", Filter);
modelled("FilterCriteria", FilterCriteria);
modelled("FilterCriteriaBuilder", FilterCriteriaBuilder);
