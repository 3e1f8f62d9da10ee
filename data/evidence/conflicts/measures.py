"""Which dimensions a measure can have, by the words it ends in.

Only words that leave no doubt are listed; a measure that ends in none of them takes any unit.
"""

from collections.abc import Mapping
from functools import lru_cache

from data.evidence.conflicts.units import Dimension

_MONEY = frozenset({Dimension.MONEY, Dimension.BARE})
_COUNT = frozenset({Dimension.COUNT})
_SHARE = frozenset({Dimension.RATIO, Dimension.MULTIPLE})

_ENDINGS: Mapping[str, frozenset[Dimension]] = {
    **dict.fromkeys(("总值", "货值", "产值", "市值", "估值", "价值", "增加值"), _MONEY),
    **dict.fromkeys(("金额", "总额", "出口额", "进口额", "进出口额", "销售额", "成交额"), _MONEY),
    **dict.fromkeys(("融资额", "投资额", "额度", "营收", "收入", "利润", "税收", "投资"), _MONEY),
    **dict.fromkeys(("经费", "资金", "花费", "费用", "成本", "造价", "资金投入"), _MONEY),
    **dict.fromkeys(("重量", "总重", "货重", "载重", "吨位"), frozenset({Dimension.MASS})),
    **dict.fromkeys(("面积",), frozenset({Dimension.AREA})),
    **dict.fromkeys(("长度", "深度", "高度", "直径", "距离"), frozenset({Dimension.LENGTH})),
    **dict.fromkeys(("时间", "时长", "年数", "寿命", "工期"), frozenset({Dimension.TIME})),
    **dict.fromkeys(("增幅", "增速", "增长率", "占比", "比重", "比例", "份额"), _SHARE),
    **dict.fromkeys(("功率",), frozenset({Dimension.POWER})),
    **dict.fromkeys(("人数", "人才数", "人员数", "员工数"), frozenset({Dimension.PERSONS})),
    **dict.fromkeys(("企业数", "公司数", "机构数", "实验室数", "研究院数", "平台数"), _COUNT),
    **dict.fromkeys(("项目数", "专利数", "论文数", "设施数", "城市数", "国家数"), _COUNT),
}
_RELATIVE = frozenset({"同比", "环比", "占比", "增长"})


@lru_cache(maxsize=4096)
def fitting(measure: str, basis: str) -> frozenset[Dimension] | None:
    """The dimensions that ``measure`` can have; ``None`` when that cannot be said.

    What is told relative to something (同比, 占比) may be a share of whatever it measures.
    """
    ending = max((word for word in _ENDINGS if measure.endswith(word)), key=len, default="")
    if not ending:
        return None
    return _ENDINGS[ending] | (_SHARE if basis in _RELATIVE else frozenset())
