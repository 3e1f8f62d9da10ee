BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE anchor_states (
	record INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	CONSTRAINT pk_anchor_states PRIMARY KEY (record, position), 
	CONSTRAINT fk_anchor_states_record_records FOREIGN KEY(record) REFERENCES records (number) ON DELETE CASCADE
);
CREATE TABLE conflict_decisions (
	"conflict" TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	payload TEXT NOT NULL, 
	CONSTRAINT pk_conflict_decisions PRIMARY KEY ("conflict", revision)
);
CREATE TABLE meta (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_meta PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('pack.name','sample');
INSERT INTO "meta" VALUES('pack.version','3');
INSERT INTO "meta" VALUES('pack.digest','8fa9b6c04605038a0b06e554126eca53d6a4ec9f92225ee35bf779c449ef830e');
CREATE TABLE presets (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	builtin BOOLEAN NOT NULL, 
	is_default BOOLEAN NOT NULL, 
	version INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_presets PRIMARY KEY (id)
);
CREATE TABLE record_regions (
	record INTEGER NOT NULL, 
	region TEXT NOT NULL, 
	CONSTRAINT pk_record_regions PRIMARY KEY (record, region), 
	CONSTRAINT fk_record_regions_region_regions FOREIGN KEY(region) REFERENCES regions (id), 
	CONSTRAINT fk_record_regions_record_records FOREIGN KEY(record) REFERENCES records (number) ON DELETE CASCADE
);
INSERT INTO "record_regions" VALUES(1,'CN-GD');
INSERT INTO "record_regions" VALUES(3,'CN-GD-4401');
INSERT INTO "record_regions" VALUES(4,'CN-FJ');
INSERT INTO "record_regions" VALUES(5,'CN-GD-4403');
INSERT INTO "record_regions" VALUES(6,'CN-GD-4403');
INSERT INTO "record_regions" VALUES(2,'CN-GD-4401');
CREATE TABLE record_revisions (
	record INTEGER NOT NULL, 
	revision INTEGER NOT NULL, 
	payload TEXT NOT NULL, 
	replaced_by TEXT NOT NULL, 
	replaced_at TEXT NOT NULL, 
	CONSTRAINT pk_record_revisions PRIMARY KEY (record, revision), 
	CONSTRAINT fk_record_revisions_record_records FOREIGN KEY(record) REFERENCES records (number) ON DELETE CASCADE
);
INSERT INTO "record_revisions" VALUES(2,1,'{"id":"invested","title":"广州累计投入","regions":["CN-GD-4401"],"themes":["facilities"],"anchors":[{"exact":"累计投入逾120亿元","at":[19,29],"prefix":"","suffix":"","source":"page-guangzhou"}],"status":"stated","review":"reviewed","note":null,"doubt":null,"subject":"重大科技基础设施","measure":"投入","value":120,"value_text":"120亿元","unit":"亿元","territory":"广州","qualifier":"逾","as_of":"2023","period":null,"basis":"","rank_of":null,"speaker":null}','sample 2','2026-11-22T06:08:53+00:00');
INSERT INTO "record_revisions" VALUES(2,2,'{"id":"invested","title":"广州累计投入","regions":["CN-GD-4401"],"themes":["facilities"],"anchors":[{"exact":"累计投入逾120亿元","at":[19,29],"prefix":"","suffix":"","source":"page-guangzhou"}],"status":"stated","review":"reviewed","note":null,"doubt":null,"subject":"重大科技基础设施","measure":"投入","value":130,"value_text":"120亿元","unit":"亿元","territory":"广州","qualifier":"逾","as_of":"2023","period":null,"basis":"","rank_of":null,"speaker":null}','sample 3','2026-11-22T06:08:53+00:00');
CREATE TABLE record_themes (
	record INTEGER NOT NULL, 
	theme TEXT NOT NULL, 
	CONSTRAINT pk_record_themes PRIMARY KEY (record, theme), 
	CONSTRAINT fk_record_themes_theme_themes FOREIGN KEY(theme) REFERENCES themes (id), 
	CONSTRAINT fk_record_themes_record_records FOREIGN KEY(record) REFERENCES records (number) ON DELETE CASCADE
);
INSERT INTO "record_themes" VALUES(1,'facilities');
INSERT INTO "record_themes" VALUES(3,'facilities.access');
INSERT INTO "record_themes" VALUES(4,'industry.software');
INSERT INTO "record_themes" VALUES(5,'facilities.access');
INSERT INTO "record_themes" VALUES(5,'industry');
INSERT INTO "record_themes" VALUES(6,'facilities');
INSERT INTO "record_themes" VALUES(2,'facilities');
CREATE TABLE records (
	number INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	retired BOOLEAN NOT NULL, 
	date TEXT NOT NULL, 
	source TEXT NOT NULL, 
	place INTEGER NOT NULL, 
	payload TEXT NOT NULL, 
	CONSTRAINT pk_records PRIMARY KEY (number), 
	CONSTRAINT uq_records_id UNIQUE (id)
);
INSERT INTO "records" VALUES(1,'summary','finding','pack',1,0,'2024-01-19','page-guangzhou',6,'{"id":"summary","title":"两地都在建设","regions":["CN-GD"],"themes":["facilities"],"anchors":[{"exact":"国家重大科技基础设施","at":[6,16],"prefix":"","suffix":"","source":"page-guangzhou"}],"status":"stated","review":"reviewed","note":null,"doubt":null,"text":"广东的设施建设投入很大。","stands_on":["invested"],"as_of":null}');
INSERT INTO "records" VALUES(2,'invested','figure','pack',3,0,'2023','page-guangzhou',19,'{"id":"invested","title":"广州累计投入","regions":["CN-GD-4401"],"themes":["facilities"],"anchors":[{"exact":"累计投入逾120亿元","at":[19,29],"prefix":"","suffix":"","source":"page-guangzhou"}],"status":"stated","review":"reviewed","note":null,"doubt":null,"subject":"重大科技基础设施","measure":"投入","value":140,"value_text":"120亿元","unit":"亿元","territory":"广州","qualifier":"逾","as_of":"2023","period":null,"basis":"","rank_of":null,"speaker":null}');
INSERT INTO "records" VALUES(3,'open-up','quotation','pack',1,0,'2024-01-19','page-guangzhou',37,'{"id":"open-up","title":"平台要开放","regions":["CN-GD-4401"],"themes":["facilities.access"],"anchors":[{"exact":"平台要开放共享","at":[37,44],"prefix":"","suffix":"","source":"page-guangzhou"}],"status":"stated","review":"reviewed","note":null,"doubt":null,"speaker":"陈某","office":"院长","occasion":"接受采访","speech":"direct","joint_with":[],"edits":[]}');
INSERT INTO "records" VALUES(4,'listed','event','pack',1,0,'2023-08','page-xiamen',52,'{"id":"listed","title":"软件名城挂牌","regions":["CN-FJ"],"themes":["industry.software"],"anchors":[{"exact":"去年8月挂牌","at":[52,58],"prefix":"","suffix":"","source":"page-xiamen"}],"status":"stated","review":"reviewed","note":null,"doubt":null,"text":"厦门挂牌","date":"2023-08","date_text":"去年8月","reported":null}');
INSERT INTO "records" VALUES(5,'shared-platform','proposal','pack',1,0,'','zone',27,'{"id":"shared-platform","title":"建议共用平台","regions":["CN-GD-4403"],"themes":["facilities.access","industry"],"anchors":[{"exact":"設立跨境平臺,共享裝置(R&D)","at":[27,43],"prefix":"","suffix":"","source":"zone"}],"status":"stated","review":"reviewed","note":null,"doubt":null,"speaker":null,"office":null,"occasion":"委员通道","speech":"paraphrase","joint_with":[],"edits":[{"op":"to-hans"},{"op":"full-width"}],"text":"设立跨境的共用平台","addressee":null}');
INSERT INTO "records" VALUES(6,'park','institution','pack',1,0,'','zone',14,'{"id":"park","title":"香港园区","regions":["CN-GD-4403"],"themes":["facilities"],"anchors":[{"exact":"香港園區啟動建設","at":[14,22],"prefix":"","suffix":"","source":"zone"}],"status":"stated","review":"reviewed","note":null,"doubt":null,"name":"河套香港园区","text":"河套的香港一侧","type":"园区","short_names":[],"place":null}');
CREATE TABLE regions (
	id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	payload TEXT NOT NULL, 
	retired BOOLEAN NOT NULL, 
	CONSTRAINT pk_regions PRIMARY KEY (id)
);
INSERT INTO "regions" VALUES('CN',0,'{"id":"CN","names":{"zh":"全国","en":"Nationwide"},"level":"nation","parent":null,"gbt2260":null}',0);
INSERT INTO "regions" VALUES('CN-GD',1,'{"id":"CN-GD","names":{"zh":"广东","en":"Guangdong"},"level":"province","parent":null,"gbt2260":null}',0);
INSERT INTO "regions" VALUES('CN-GD-4401',2,'{"id":"CN-GD-4401","names":{"zh":"广州","en":"Guangzhou"},"level":"city","parent":"CN-GD","gbt2260":null}',0);
INSERT INTO "regions" VALUES('CN-GD-4403',3,'{"id":"CN-GD-4403","names":{"zh":"深圳","en":"Shenzhen"},"level":"city","parent":"CN-GD","gbt2260":null}',0);
INSERT INTO "regions" VALUES('CN-FJ',4,'{"id":"CN-FJ","names":{"zh":"福建","en":"Fujian"},"level":"province","parent":null,"gbt2260":null}',0);
CREATE TABLE search_texts (
	record INTEGER NOT NULL, 
	folded TEXT NOT NULL, 
	CONSTRAINT pk_search_texts PRIMARY KEY (record), 
	CONSTRAINT fk_search_texts_record_records FOREIGN KEY(record) REFERENCES records (number) ON DELETE CASCADE
);
INSERT INTO "search_texts" VALUES(1,'两地都在建设
广东的设施建设投入很大。
国家重大科技基础设施
广州建设大装置
样报
广东
guangdong
大科学装置
big science facilities');
INSERT INTO "search_texts" VALUES(2,'广州累计投入
重大科技基础设施
投入
广州
累计投入逾120亿元
广州建设大装置
样报
guangzhou
广东
guangdong
大科学装置
big science facilities');
INSERT INTO "search_texts" VALUES(3,'平台要开放
陈某
院长
接受采访
平台要开放共享
广州建设大装置
样报
广州
guangzhou
广东
guangdong
开放共享
access and sharing
大科学装置
big science facilities');
INSERT INTO "search_texts" VALUES(4,'软件名城挂牌
厦门挂牌
去年8月挂牌
厦门软件名城
样报
福建
fujian
软件与信息
software
战略产业
strategic industries');
INSERT INTO "search_texts" VALUES(5,'建议共用平台
委员通道
设立跨境平台,共享装置(r&d)
设立跨境的共用平台
小河套
深圳
shenzhen
广东
guangdong
开放共享
access and sharing
大科学装置
big science facilities
战略产业
strategic industries');
INSERT INTO "search_texts" VALUES(6,'香港园区
河套香港园区
河套的香港一侧
园区
香港园区启动建设
小河套
深圳
shenzhen
广东
guangdong
大科学装置
big science facilities');
CREATE TABLE source_texts (
	sha256 TEXT NOT NULL, 
	text TEXT NOT NULL, 
	file_name TEXT NOT NULL, 
	attached_at TEXT NOT NULL, 
	CONSTRAINT pk_source_texts PRIMARY KEY (sha256)
);
CREATE TABLE sources (
	id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	payload TEXT NOT NULL, 
	retired BOOLEAN NOT NULL, 
	CONSTRAINT pk_sources PRIMARY KEY (id)
);
INSERT INTO "sources" VALUES('page-guangzhou',0,'{"id":"page-guangzhou","title":"广州建设大装置","kind":"newspaper","script":"Hans","text":{"sha256":"779298df1432071aa161c32059a4831486853ebb5a80784119d14e03459e6705","extent":[0,47],"characters":72},"subtitle":null,"publisher":"样报","authors":[],"published":"2024-01-19","accessed":null,"pages":null,"place":null,"url":null,"inferred":[],"note":null}',0);
INSERT INTO "sources" VALUES('page-xiamen',1,'{"id":"page-xiamen","title":"厦门软件名城","kind":"newspaper","script":"Hans","text":{"sha256":"779298df1432071aa161c32059a4831486853ebb5a80784119d14e03459e6705","extent":[47,72],"characters":72},"subtitle":null,"publisher":"样报","authors":[],"published":"2024-01-19","accessed":null,"pages":null,"place":null,"url":null,"inferred":[],"note":null}',0);
INSERT INTO "sources" VALUES('zone',2,'{"id":"zone","title":"小河套","kind":"magazine","script":"Hant","text":{"sha256":"641beb19e69285bc940f06bdeaf1e485fb778dc7428514d868f882cf3c571b88","extent":[0,45],"characters":45},"subtitle":null,"publisher":null,"authors":[],"published":null,"accessed":null,"pages":null,"place":null,"url":null,"inferred":[],"note":null}',0);
CREATE TABLE themes (
	id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	payload TEXT NOT NULL, 
	retired BOOLEAN NOT NULL, 
	CONSTRAINT pk_themes PRIMARY KEY (id)
);
INSERT INTO "themes" VALUES('facilities',0,'{"id":"facilities","names":{"zh":"大科学装置","en":"Big science facilities"},"parent":null}',0);
INSERT INTO "themes" VALUES('facilities.access',1,'{"id":"facilities.access","names":{"zh":"开放共享","en":"Access and sharing"},"parent":"facilities"}',0);
INSERT INTO "themes" VALUES('industry',2,'{"id":"industry","names":{"zh":"战略产业","en":"Strategic industries"},"parent":null}',0);
INSERT INTO "themes" VALUES('industry.software',3,'{"id":"industry.software","names":{"zh":"软件与信息","en":"Software"},"parent":"industry"}',0);
COMMIT;
