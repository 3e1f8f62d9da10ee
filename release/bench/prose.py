"""Chinese text from a seed: made up, but spread over characters as real text is."""

from __future__ import annotations

import random
from functools import cache
from itertools import accumulate, pairwise

_HEAD = """
科技 创新 发展 建设 研究 平台 企业 中心 产业 技术 人才 实验室 项目 成果 转化 国家 机构 装置 基地
政策 园区 高校 设施 重大 支持 服务 合作 开放 共享 资金 投入 经费 团队 机制 体系 能力 水平 推进 推动
加快 形成 提升 集聚 培育 联合 布局 攻关 基础 应用 前沿 人工智能 生物医药 集成电路 量子 新材料 新能源
区域 大湾区 长三角 R&D AI 3.5% 2024年
"""
HEAD = tuple(_HEAD.split())
"""The words that occur most often, in this order."""

WORDS = 9000
"""How many words there are; from the head on the rest are pairs of characters."""

PAIRED = "，；"


@cache
def characters() -> tuple[str, ...]:
    """The 3,755 characters of the first level of GB/T 2312, which every Chinese font has."""
    codes = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return tuple(code.decode("gb2312") for code in codes if code < b"\xd7\xfa")


@cache
def _vocabulary() -> tuple[tuple[str, ...], tuple[float, ...]]:
    """The words, and the sums of their frequencies (Zipf's law, flattened at its head)."""
    chance = random.Random("words")
    every = list(characters())
    chance.shuffle(every)
    made = [first + second for first, second in pairwise(every)]
    while len(HEAD) + len(made) < WORDS:
        made.append("".join(chance.choices(every[:1200], k=2)))
    words = (*HEAD, *made[: WORDS - len(HEAD)])
    return words, tuple(accumulate(1 / (rank + 10) for rank in range(len(words))))


class Prose:
    """A writer: the same seed writes the same."""

    def __init__(self, seed: str) -> None:
        self.chance = random.Random(seed)

    def words(self, low: int, high: int) -> str:
        """Words without punctuation, ``low`` to ``high`` characters."""
        length = self.chance.randint(low, high)
        words, sums = _vocabulary()
        text = "".join(self.chance.choices(words, cum_weights=sums, k=length // 2 + 1))
        return text[:length]

    def clauses(self, low: int, high: int) -> str:
        """Clauses with commas between them and no stop, ``low`` to ``high`` characters."""
        length = self.chance.randint(low, high)
        text = self.words(length, length)
        at = self.chance.randint(8, 16)
        while at < len(text) - 4:
            if _between_han(text, at):
                text = text[:at] + self.chance.choice(PAIRED) + text[at + 1 :]
            at += self.chance.randint(9, 18)
        return text

    def name(self) -> str:
        """A person's name."""
        return self.chance.choice("陈李王张刘黄林周吴徐孙马朱胡郭何") + "".join(
            self.chance.choices(characters()[:2000], k=self.chance.randint(1, 2))
        )


def _between_han(text: str, at: int) -> bool:
    """Whether a comma at ``at`` would stand in Chinese words, not in a number."""
    return all(character >= "\u4e00" for character in text[at - 1 : at + 2])
