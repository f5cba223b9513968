import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Controller, Get } from '@nestjs/common';
import { Public } from '../access/access.js';
import { openApiPage, type OpenApiView } from '../http/openapi.page.js';
import { projectRoot } from '../http/project-root.js';
import { RouteCatalogue } from '../http/route-catalogue.js';
import { View } from '../http/view.js';
import { type OpenApiDocument, openApiDocument } from './openapi-document.js';
import { routeList } from './route-list.js';

/** The description of the API, for programs (`/api/openapi.json`) and for people (`/api`). */
@Controller()
export class OpenApiController {
  #document: OpenApiDocument | undefined;
  constructor(private readonly catalogue: RouteCatalogue) {}

  @Get('openapi.json')
  @Public()
  json(): OpenApiDocument {
    return this.document();
  }

  @Get('openapi')
  @Public()
  @View(openApiPage)
  list(): OpenApiView {
    return routeList(this.document());
  }

  /** Made once: the routes of a running process do not change. */
  private document(): OpenApiDocument {
    return (this.#document ??= openApiDocument(this.catalogue.routes(), (JSON.parse(readFileSync(path.join(projectRoot(), 'package.json'), 'utf8')) as { version: string }).version));
  }
}
