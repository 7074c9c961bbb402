"""The words that made-up documents are composed of.

Here: short word lists of our own, and what the vocabulary's seeds add to them (indicators with fitting units, products,
places).
Not here: sentences, documents.
"""

from __future__ import annotations

from functools import cache

from orchestration.vocabulary import load


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


VERBS = _words(
    "推动 加快 支持 引导 鼓励 统筹 强化 深化 完善 优化 拓展 培育 壮大 夯实 提升 健全 落实 细化 开展 组织 促进 带动 保障 规范 "
    "改进 盘活 整合 衔接 布局 谋划 实施 建立 打通 补齐 延伸 集聚 引进 激活 释放 扩大 巩固 增强 调整 发展"
)
FIELDS = _words(
    "乳品加工 草原旅游 智能农机 冷链物流 光热发电 数字矿山 精细化工 特种合金 生物育种 节水灌溉 再生资源 检验检测 工业设计 "
    "低空物流 智慧园区 零碳园区 现代种业 肉羊养殖 沙产业 蓄热供暖 氢能装备 储能电池 碳纤维 硅基材料 算力服务 软件开发 跨境电商 "
    "公铁联运 城市更新 职业教育 医养结合 文化创意 会展服务 科技金融 环保装备 余热利用 矿山修复 盐碱治理 水权交易 煤基新材料 "
    "新能源装备 稀土材料 装备再制造 中药材 林草碳汇 口岸经济 楼宇经济 夜间消费 家政服务 应急产业"
)
NOUNS = _words(
    "体系 机制 能力 水平 格局 链条 平台 基地 集群 标准 品牌 市场 队伍 环境 政策 规划 方案 台账 清单 流程 网络 通道 空间 结构 "
    "效益 质量 效率 韧性 动能 优势 特色 短板 制度 模式 场景 服务 设施 要素 渠道 协作"
)
MANNERS = _words(
    "稳步 有序 持续 全面 深入 扎实 加快 协同 分类 精准 系统 重点 率先 逐步 主动 积极 集中 同步 科学 合理 严格 规范 高效 合力"
)
# A field that is not in the list above is put together from two of these.
FIELD_HEADS = _words(
    "草原 沙区 河套 矿区 老城 口岸 县域 山地 园区 城郊 边境 流域 高寒 湿地 乡镇 社区 校园 港站 低碳 零废 冬季 夜间 数字 智能 "
    "共享 循环 装配式 无人 远程 模块化 定制 集约 绿色 有机 精品 大宗 保税 应急 高端 轻型"
)
FIELD_TAILS = _words(
    "牧养 造林 灌溉 仓储 装车 冶炼 铸造 焊接 纺纱 制药 发酵 榨油 制冷 供热 配电 通信 测绘 勘探 采掘 洗选 气化 脱硫 回收 拆解 "
    "喷涂 印刷 包装 检修 租赁 配送 零售 展陈 培训 护理 康养 露营 赛事 演艺 研学 直播"
)
AIM_STARTS = _words("为 让 使 把 与 给 替 随 向 因")
AIM_ENDS = _words(
    "蓄力 轻装上阵 连成一片 变成优势 更贴近企业 走出实验室 打开门路 稳住预期 缩短半径 跟着需求走 推陈出新 更加精细 留在本地 "
    "留足余地 少跑弯路 亮出底色 补上欠账 留得住人 有了新用途 错位发展 站稳脚跟 闯出名声 合上节拍 减轻负担 多一份保障 越走越宽"
)
PLACES_OF_WORK = _words("车间里 工地上 园区内 生产线旁 展厅中 实验室里 调度中心 田间地头 服务窗口 货场上")
BUREAUS = _words(
    "发展改革委 工业和信息化局 科技局 财政局 自然资源局 生态环境局 商务局 能源局 统计局 交通运输局 农牧局 人力资源社会保障局 "
    "住房城乡建设局 市场监管局 教育局 卫生健康委 水利局 林草局 文化旅游局 国资委 政务服务局 应急管理局"
)
CHAPTERS = _words("发展基础 面临形势 总体要求 主要目标 空间布局 重点产业 创新驱动 绿色转型 数字赋能 开放合作 要素保障 组织实施")
KEPT_THINGS = _words(
    "高新技术企业 科技型中小企业 规模以上工业企业 专精特新企业 研发机构 工程研究中心 孵化载体 院士工作站 博士后工作站 "
    "绿色工厂 数字化车间 重点项目 产业园 合作社 示范基地 商贸流通企业 发明专利 技术合同 标准厂房 公共充电桩"
)
FIRM_HEADS = _words("瀚源 启岳 沐禾 凌川 景澄 泽朗 衡拓 晟野 云栖 拓维 安澜 博翼 嘉牧 恒砾 青砚 辰柏 融岭 朔风 北屿 岱林")
FIRM_MIDDLES = _words("新材料 能源 化工 装备 科技 农牧 生物 环保 光电 重工 物流 矿业 食品 纺织 智能制造 氢能")
FIRM_ENDS = ("有限公司", "股份有限公司", "有限责任公司", "集团有限公司")
TASK_VERBS = _words("扩大 培育 建强 提升 完善 打造 优化 壮大 做实 健全")

# Base unit of an indicator -> the ways papers write it. Counts are written by what is counted.
WRITTEN_UNITS: dict[str, tuple[str, ...]] = {
    "CNY": ("亿元", "亿元", "亿元", "万元", "元", "万亿元"),
    "percent": ("%",),
    "t": ("万吨", "万吨", "吨", "亿吨"),
    "m2": ("平方公里", "万平方米", "万亩", "平方米", "公顷"),
    "m": ("公里", "千米", "米"),
    "m3": ("亿立方米", "万立方米", "立方米"),
    "W": ("万千瓦", "兆瓦", "MW", "千瓦"),
    "Wh": ("亿千瓦时", "万千瓦时", "千瓦时"),
    "tce": ("万吨标准煤", "吨标准煤"),
    "USD": ("亿美元", "万美元"),
}
_COUNTED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("人", ("万人", "人", "名")),
    ("企业", ("家", "户")),
    ("公司", ("家",)),
    ("专利", ("件",)),
    ("项目", ("个", "项")),
    ("机构", ("家", "个")),
    ("车", ("万辆", "辆")),
    ("户", ("万户", "户")),
)
# A product's capacity by its group; everything else is counted in tonnes.
CAPACITY_UNITS: dict[str, tuple[str, ...]] = {
    "power": ("万千瓦", "MW"),
    "gas": ("亿立方米/年",),
    "hydrogen": ("万立方米/日", "吨/年"),
    "vehicle": ("万辆/年", "辆/年"),
    "equipment": ("台/年", "万台/年", "台套"),
    "electronics": ("万件/年", "万片/年"),
    "battery": ("GWh", "GWh/年"),
    "photovoltaic": ("GW", "MW"),
    "textile": ("万件/年", "万米/年"),
}


@cache
def indicators() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Name of an indicator, and how its unit is written; those of rare units are left out."""
    found = []
    for indicator in load.indicators().values():
        name = indicator.indicator_name
        if indicator.base_unit == "count":
            units = next((units for end, units in _COUNTED if end in name), ("个", "项"))
        else:
            units = WRITTEN_UNITS.get(indicator.base_unit or "", ())
        if units and not indicator.is_product_specific:
            found.append((name.removesuffix("数量"), units))
    return tuple(found)


@cache
def products() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Name of a product, and how its yearly capacity is written."""
    return tuple(
        (product.product_name, CAPACITY_UNITS.get(product.product_group, ("万吨/年", "万吨/年", "吨/年")))
        for product in load.products().values()
    )


@cache
def cities() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Name of a prefecture, and the names of its counties."""
    counties: dict[str, list[str]] = {}
    for place in load.places().values():
        if place.place_level == "county" and place.parent_code:
            counties.setdefault(place.parent_code, []).append(place.place_name)
    return tuple(
        (place.place_name, tuple(counties[code]))
        for code, place in load.places().items()
        if place.place_level == "prefecture" and len(counties.get(code, ())) > 2
    )
